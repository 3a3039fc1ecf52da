// Today keeps itself up to date: told that something changed, it fetches the page anew and puts
// what is new in place. What has the focus keeps it. Without this script the page is whole too.
"use strict";

const now = document.getElementById("now");
const when = document.getElementById("when");

function fetchPage() {
  const request = new XMLHttpRequest();
  request.open("GET", "/");
  request.responseType = "document";
  request.addEventListener("load", () => {
    const fresh = request.response && request.response.getElementById("now");
    if (!fresh) {
      location.reload(); // no longer in: the page says so
      return;
    }
    const focused = now.contains(document.activeElement)
      ? document.activeElement.getAttribute("href")
      : null;
    now.replaceChildren(...document.importNode(fresh, true).childNodes);
    when.textContent = request.response.getElementById("when").textContent;
    if (focused) {
      const again = [...now.querySelectorAll("a")].find((a) => a.getAttribute("href") === focused);
      if (again) again.focus({ preventScroll: true });
    }
  });
  request.send();
}

const stream = new EventSource("/live");
stream.addEventListener("changed", fetchPage);
stream.addEventListener("out", () => {
  stream.close();
  location.reload();
});
