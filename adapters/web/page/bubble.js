/** Draws one message: what it answers, what it shows and says, its buttons, what one can do. */
import { button, icon, make } from "./dom.js";
import { say, time } from "./texts.js";

/** `phone` hears press, reply, edit and react, and knows the earlier messages. */
export function draw(bubble, phone) {
  const state = bubble.state ?? "accepted";
  return make(
    "div",
    {
      class: `bubble ${bubble.mine ? "mine" : "theirs"}`,
      "data-message": bubble.message,
      "data-state": bubble.mine && state,
    },
    make(
      "div",
      { class: "body" },
      make("span", { class: "unseen" }, `${bubble.mine ? phone.person : "Schakel"}: `),
      bubble.reply_to && quote(phone.find(bubble.reply_to)),
      ...bubble.attachments.map(attachment),
      bubble.text && make("p", { class: "text", dir: "auto" }, ...linked(bubble.text)),
      about(bubble, state),
    ),
    actions(bubble, phone, state),
    bubble.buttons.length > 0 && keyboard(bubble, phone),
  );
}

/** The text, with its links to press, as in other messengers. */
const linked = (text) =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/u)
    .map((part, odd) =>
      odd % 2 ? make("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part) : part,
    );

/** A message in one line. */
export function summary(bubble) {
  if (!bubble) return say("earlier");
  return bubble.text || bubble.attachments.map(({ kind }) => say(kind)).join(", ");
}

const quote = (bubble) => make("p", { class: "quote", dir: "auto" }, summary(bubble));

const reaction = (emoji) => (emoji === "👍" ? icon("react") : emoji);

function about(bubble, state) {
  return make(
    "span",
    { class: "about" },
    bubble.reaction && make("span", { class: "reaction" }, reaction(bubble.reaction)),
    bubble.edited && make("span", { "data-say": "edited" }),
    bubble.at && make("time", { datetime: bubble.at }, time(bubble.at)),
    bubble.mine && icon(state === "again" ? "waiting" : state),
    bubble.mine && make("span", { class: "unseen", "data-say": state }),
  );
}

function keyboard(bubble, phone) {
  return make(
    "div",
    { class: "keyboard" },
    ...bubble.buttons.map(({ label, press, aside, quiet }) =>
      button(
        {
          class: quiet ? "quiet" : aside ? "aside" : null,
          "data-hold": press,
          "aria-pressed": bubble.pressed === press ? "true" : null,
          "aria-busy": bubble.pressing === press ? "true" : null,
          onclick: () => phone.press(bubble, press),
        },
        bubble.pressed === press && icon("accepted"),
        make("span", { dir: "auto" }, label),
      ),
    ),
  );
}

function actions(bubble, phone, state) {
  if (state !== "accepted") return null;
  const action = (name, what) =>
    button({ "data-say-label": name, "data-hold": name, onclick: what }, icon(name));
  return make(
    "div",
    { class: "actions" },
    action("reply", () => phone.reply(bubble)),
    bubble.mine && bubble.text && action("edit", () => phone.edit(bubble)),
    !bubble.mine && action("react", () => phone.react(bubble)),
  );
}

function attachment({ kind, source, preview, latitude, longitude }) {
  const address = preview ?? `/files/${encodeURIComponent(source)}`;
  if (kind === "location") return card(Number(latitude), Number(longitude));
  if (kind === "photo") return make("img", { src: address, alt: say("photo") });
  if (kind === "voice" || kind === "video") {
    const tag = kind === "voice" ? "audio" : "video";
    return make(tag, { src: address, controls: true, preload: "metadata", "data-say-label": kind });
  }
  return make("a", { class: "card", href: address, download: "" }, icon("document"), say(kind));
}

/** A place is words and a link: nothing is fetched from elsewhere to show it. */
function card(latitude, longitude) {
  const degrees = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return make(
    "div",
    { class: "card" },
    icon("location"),
    make("span", {}, degrees),
    make("a", { href: map, target: "_blank", rel: "noreferrer", "data-say": "openMap" }),
  );
}
