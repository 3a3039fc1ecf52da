/**
 * The table with the phones: follows the server's stream and keeps itself whole.
 *
 * The stream tells everything from the first change on, so a page that was away, or is new, ends
 * up the same. After a restart of the server (`run` differs) it begins afresh.
 */
import { icon, make } from "./dom.js";
import { Phone } from "./phone.js";
import { speak, translate } from "./texts.js";

const find = (id) => document.getElementById(id);
const dark = matchMedia("(prefers-color-scheme: dark)");
const phones = new Map();
let run = "";
let known = 0; // changes up to here are no news
let current = "";

function colour(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  const now = theme ?? (dark.matches ? "dark" : "light");
  find("theme").setAttribute("aria-pressed", String(now === "dark"));
}

function lieOut(hello) {
  run = hello.run;
  known = hello.version;
  document.title = find("title").textContent = hello.title;
  phones.clear();
  hello.phones.forEach((told, index) => phones.set(told.name, new Phone(told, index, hello.places)));
  find("phones").replaceChildren(...[...phones.values()].map((phone) => phone.element));
  find("tabs").replaceChildren(...[...phones.values()].map(tab));
  turnTo(phones.has(current) ? current : phones.keys().next().value);
}

const tab = (phone) =>
  make(
    "button",
    { type: "button", "data-phone": phone.name, onclick: () => turnTo(phone.name) },
    phone.person,
    make("span", { class: "count" }),
  );

/** Which phone is in sight where there is room for one. */
function turnTo(name) {
  current = name;
  for (const phone of phones.values()) {
    phone.element.classList.toggle("current", phone.name === name);
  }
  phones.get(name).toEnd(); // what is out of sight cannot scroll
  for (const one of find("tabs").children) {
    const chosen = one.dataset.phone === name;
    one.setAttribute("aria-current", String(chosen));
    if (chosen) count(one, 0);
  }
}

function count(tab, number) {
  const badge = tab.querySelector(".count");
  badge.dataset.number = number;
  badge.replaceChildren(
    ...(number ? [String(number), make("span", { class: "unseen", "data-say": "unread" })] : []),
  );
}

function arrive(change) {
  const phone = phones.get(change.phone);
  if (change.menu) return phone.offer(change.menu);
  const news = phone.show(change.bubble, change.version);
  if (!news || change.bubble.mine || change.version <= known) return;
  phone.element.classList.remove("rings");
  requestAnimationFrame(() => phone.element.classList.add("rings"));
  if (phone.name === current) return;
  const one = find("tabs").querySelector(`[data-phone="${CSS.escape(phone.name)}"]`);
  count(one, Number(one.querySelector(".count").dataset.number ?? 0) + 1);
}

function line(state) {
  find("line").dataset.say = state;
  find("line").dataset.state = state;
  translate(find("line"));
}

function follow() {
  const stream = new EventSource("/stream");
  stream.addEventListener("hello", (event) => {
    const hello = JSON.parse(event.data);
    if (hello.run !== run) lieOut(hello);
    line("connected");
  });
  stream.addEventListener("change", (event) => arrive(JSON.parse(event.data)));
  stream.onerror = () => {
    line("lost");
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
  };
}

find("theme").append(icon("sun"));
find("theme").addEventListener("click", () => {
  const theme = find("theme").getAttribute("aria-pressed") === "true" ? "light" : "dark";
  localStorage.setItem("theme", theme);
  colour(theme);
});
find("language").addEventListener("click", () => {
  const language = document.documentElement.lang === "nl" ? "en" : "nl";
  localStorage.setItem("language", language);
  speak(language);
  for (const phone of phones.values()) phone.redraw();
});
dark.addEventListener("change", () => colour(localStorage.getItem("theme")));
colour(localStorage.getItem("theme"));
speak(localStorage.getItem("language") ?? "nl");
line("connecting");
follow();
