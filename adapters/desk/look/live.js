// A page keeps itself up to date: told that something changed, it fetches itself anew and puts
// what is new in place. What has the focus keeps it. Without this script the page is whole too.
"use strict";

const now = document.getElementById("now");
const when = document.getElementById("when");

// What the same link or button is known by in the page as it comes.
const name = (element) => element.getAttribute("href") || element.getAttribute("value");

function fetchPage() {
  const request = new XMLHttpRequest();
  request.open("GET", location.pathname);
  request.responseType = "document";
  request.addEventListener("load", () => {
    const fresh = request.response && request.response.getElementById("now");
    if (!fresh) {
      location.reload(); // no longer in: the page says so
      return;
    }
    const focused = now.contains(document.activeElement) ? name(document.activeElement) : null;
    now.replaceChildren(...document.importNode(fresh, true).childNodes);
    if (when) when.textContent = request.response.getElementById("when").textContent;
    if (focused) {
      const again = [...now.querySelectorAll("a, button")].find((each) => name(each) === focused);
      if (again) again.focus({ preventScroll: true });
    }
  });
  request.send();
}

const stream = new EventSource(`/live?page=${encodeURIComponent(location.pathname)}`);
stream.addEventListener("changed", fetchPage);
stream.addEventListener("out", () => {
  stream.close();
  location.reload();
});
