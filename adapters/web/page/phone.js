/**
 * One phone: whose it is, the conversation, and where one writes.
 *
 * It shows what the server says is so. What was typed here stands below it, waiting, until the
 * server has it; from then on the server's word counts.
 */
import { draw } from "./bubble.js";
import { Composer } from "./composer.js";
import { button, icon, make } from "./dom.js";
import { Post } from "./post.js";

const NEAR = 80; // pixels from the end that still count as reading the latest
const LAST = Number.MAX_SAFE_INTEGER;

export class Phone {
  #bubbles = new Map();
  #versions = new Map();

  constructor({ name, person, role, hint }, index, places) {
    Object.assign(this, { name, person, blocked: false });
    this.post = new Post(name, (item, state) => this.#report(item, state));
    this.composer = new Composer(this, places);
    this.empty = make(
      "div",
      { class: "empty" },
      make("p", hint ? {} : { "data-say": "empty" }, hint || null),
      button({ "data-say": "begin", onclick: () => this.say({ text: "/start" }) }),
    );
    this.log = make(
      "div",
      {
        class: "log",
        role: "log",
        "aria-live": "polite",
        tabindex: 0,
        "data-say-label": "conversation",
        "data-who": person,
        onscroll: () => this.#nearEnd() && (this.newer.hidden = true),
      },
      this.empty,
    );
    this.newer = button(
      { class: "newer", hidden: true, onclick: () => this.toEnd() },
      icon("newer"),
      make("span", { "data-say": "newer" }),
    );
    const heading = `name-${name}`;
    this.element = make(
      "section",
      { class: "phone", "data-hue": index % 4, "data-phone": name, "aria-labelledby": heading },
      make(
        "header",
        {},
        make("span", { class: "avatar", "aria-hidden": "true" }, [...person][0].toUpperCase()),
        make("h2", { id: heading }, person),
        role && make("p", { class: "role" }, role),
      ),
      make("a", { class: "skip", href: `#write-${name}`, "data-say": "skip", "data-who": person }),
      this.log,
      make("div", { class: "ledge" }, this.newer),
      this.composer.element,
    );
  }

  /** What the server shows on this phone; true when it is news. */
  show(bubble, version) {
    if (this.#versions.get(bubble.message) >= version) return false;
    this.#versions.set(bubble.message, version);
    this.#place(bubble);
    return true;
  }

  find = (message) => this.#bubbles.get(message);

  lastOwn = () => [...this.#bubbles.values()].findLast((b) => b.mine && b.text && !b.state);

  say(message, blobs = []) {
    const item = this.post.bring({ kind: "said", ...message }, blobs);
    const place = message.place && { kind: "location", ...message.place };
    const files = blobs.map((blob) => ({ kind: kind(blob), preview: URL.createObjectURL(blob) }));
    this.#place({
      message: item.message.id,
      order: LAST,
      mine: true,
      state: "waiting",
      text: message.text ?? "",
      reply_to: message.about,
      attachments: [...files, ...(place ? [place] : [])],
      buttons: [],
    });
    this.toEnd();
  }

  change(bubble, text) {
    this.#place({ ...bubble, text, state: "waiting" });
    this.post.bring({ kind: "edited", about: bubble.message, text });
  }

  press(bubble, press) {
    this.#place({ ...bubble, pressing: press });
    this.post.bring({ kind: "pressed", about: bubble.message, press });
  }

  react(bubble) {
    this.post.bring({ kind: "reacted", about: bubble.message, text: "👍" });
  }

  reply(bubble) {
    this.composer.answer(bubble);
  }

  edit(bubble) {
    this.composer.change(bubble);
  }

  /** The commands that there are now, and whether the bot is blocked here. */
  offer({ commands, blocked }) {
    this.blocked = blocked;
    this.composer.offer(commands);
    this.composer.tell(blocked ? "blocked" : "");
  }

  block() {
    this.post.bring({ kind: this.blocked ? "returned" : "blocked" });
  }

  /** Draw everything again, in another language. */
  redraw() {
    for (const bubble of this.#bubbles.values()) this.#place(bubble);
  }

  #report({ message }, state) {
    this.composer.tell(state === "again" ? "again" : "");
    const about = this.#bubbles.get(message.kind === "said" ? message.id : message.about);
    if (!about) return;
    // A change says what is true after it; here only what became of our asking.
    const settled = { ...about, state: state === "accepted" ? undefined : state };
    if (message.kind !== "pressed") return about.state && this.#place(settled);
    if (state !== "again" && about.pressing) this.#place({ ...about, pressing: undefined });
  }

  /** Put a bubble where it belongs, in the place of its earlier self, keeping the focus. */
  #place(bubble) {
    const follow = this.#nearEnd();
    const before = this.#element(bubble.message);
    const held = before?.contains(document.activeElement) && document.activeElement.dataset.hold;
    const reads = this.#bubbles.get(bubble.message)?.text;
    this.#bubbles.set(bubble.message, bubble);
    const element = draw(bubble, this);
    element.dataset.order = bubble.order;
    if (before) {
      element.classList.toggle("changed", reads !== bubble.text);
      before.remove();
    } else element.classList.add("arriving");
    const later = [...this.log.children].find((other) => Number(other.dataset.order) > bubble.order);
    this.log.insertBefore(element, later ?? null);
    this.empty.remove();
    if (held) (element.querySelector(`[data-hold="${CSS.escape(held)}"]`) ?? this.composer.field).focus();
    if (follow) this.toEnd();
    else if (!before) this.newer.hidden = false;
    for (const picture of element.querySelectorAll("img")) {
      picture.addEventListener("load", () => follow && this.toEnd());
    }
  }

  #element = (message) => this.log.querySelector(`[data-message="${CSS.escape(message)}"]`);

  #nearEnd = () => this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;

  /** Bring the latest message in sight. */
  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.newer.hidden = true;
  }
}

function kind(blob) {
  const kinds = { image: "photo", audio: "voice", video: "video" };
  return kinds[blob.type.split("/")[0]] ?? "document";
}
