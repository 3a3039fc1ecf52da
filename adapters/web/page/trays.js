/** What opens above the field: the commands, and the ways to send a photo, a voice or a place. */
import { button, icon, make } from "./dom.js";
import { translate } from "./texts.js";
import { record } from "./voice.js";

/** A button and the tray that it opens. `leave()` closes it and tells whether it was open. */
export class Tray {
  constructor(name, phone, opened) {
    this.element = make("div", { class: `tray ${name}`, id: `${name}-${phone}`, hidden: true });
    this.opener = button(
      {
        "data-say-label": name,
        "aria-expanded": "false",
        "aria-controls": this.element.id,
        onclick: () => (this.leave() ? null : this.#open(opened)),
      },
      icon(name),
    );
  }

  leave() {
    if (this.element.hidden) return false;
    if (this.element.contains(document.activeElement)) this.opener.focus();
    this.element.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    return true;
  }

  #open(opened) {
    opened(this);
    this.element.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    this.element.querySelector("button")?.focus();
  }
}

/** The commands, each typed as "/value", and at the end a way to have no more of it. */
export function fillMenu(tray, commands, blocked, { say, block }) {
  tray.element.replaceChildren(
    ...commands.map(({ value, label }) =>
      button(
        { onclick: () => say(`/${value}`) },
        make("span", { class: "command" }, `/${value}`),
        make("span", { dir: "auto" }, label),
      ),
    ),
    button({ class: "aside", "data-say": blocked ? "unblock" : "block", onclick: block }),
  );
}

/** Photo or file, voice, and places: the known ones, or typed in degrees. */
export function fillAttach(tray, places, { pick, voice, share, fail }) {
  const known = places.map(({ name, latitude, longitude }) =>
    button({ onclick: () => share(latitude, longitude) }, name),
  );
  tray.element.append(
    button({ onclick: pick }, icon("file"), make("span", { "data-say": "file" })),
    recorder(voice, fail),
    make("p", { class: "heading" }, icon("location"), make("span", { "data-say": "place" })),
    make("div", { class: "places" }, ...known),
    degrees(share),
  );
}

function degrees(share) {
  const input = (name, most, example) =>
    make("input", {
      type: "number",
      step: "any",
      min: -most,
      max: most,
      placeholder: example,
      "data-say-label": name,
    });
  const both = [input("latitude", 90, "51.5887"), input("longitude", 180, "4.7762")];
  const typed = () => {
    const missing = both.find((one) => !one.value);
    if (missing) missing.focus();
    else if (both.every((one) => one.reportValidity())) share(...both.map((one) => one.valueAsNumber));
  };
  const enter = (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    typed();
  };
  const go = button({ "data-say": "share", onclick: typed });
  return make("div", { class: "degrees", onkeydown: enter }, ...both, go);
}

function recorder(voice, fail) {
  let recording = null;
  const words = make("span", { "data-say": "record" });
  const face = make("span", { class: "face" }, icon("voice"));
  const draw = () => {
    face.replaceChildren(icon(recording ? "stop" : "voice"));
    words.dataset.say = recording ? "stop" : "record";
    translate(words);
    toggle.classList.toggle("recording", Boolean(recording));
  };
  const toggle = button(
    {
      onclick: async () => {
        try {
          const sound = await recording?.stop();
          recording = sound ? null : await record();
          if (sound) voice(sound);
        } catch {
          recording = null;
          fail();
        }
        draw();
      },
    },
    face,
    words,
  );
  return toggle;
}
