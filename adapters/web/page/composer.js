/**
 * Where one writes: a field that Enter sends. Above it stands what the message answers, changes
 * or brings along. Escape takes back one step at a time, arrow-up changes the last message.
 */
import { summary } from "./bubble.js";
import { button, icon, make } from "./dom.js";
import { say } from "./texts.js";
import { fillAttach, fillMenu, Tray } from "./trays.js";

const LARGEST = 10 * 1024 * 1024;

export class Composer {
  #about = null; // the message that is answered or changed
  #changing = false;
  #files = [];
  #commands = [];

  /** `phone` says and changes messages, and knows the last own one. */
  constructor(phone, places) {
    this.phone = phone;
    this.notice = make("p", { class: "notice", role: "status" });
    this.context = make("div", { class: "context", hidden: true });
    this.menu = new Tray("menu", phone.name, () => this.#openMenu());
    this.attach = new Tray("attach", phone.name, () => this.menu.leave());
    this.field = make("textarea", {
      id: `write-${phone.name}`,
      rows: 1,
      enterkeyhint: "send",
      autocomplete: "off",
      maxlength: 10000,
      "data-say-label": "writeAs",
      "data-who": phone.person,
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#paste(event),
    });
    this.picker = make("input", {
      type: "file",
      hidden: true,
      multiple: true,
      accept: "image/*,audio/*,video/*,application/pdf",
      onchange: () => {
        this.#add(this.picker.files);
        this.picker.value = "";
      },
    });
    fillAttach(this.attach, places, {
      pick: () => this.picker.click(),
      voice: (sound) => this.#sayAtOnce({}, [sound]),
      share: (latitude, longitude) => this.#sayAtOnce({ place: { latitude, longitude } }),
      fail: () => this.tell("noMicrophone"),
    });
    this.element = this.#form();
  }

  offer(commands) {
    this.#commands = commands;
    if (!this.menu.element.hidden) this.#openMenu();
  }

  answer(bubble) {
    this.#take(bubble, false);
  }

  change(bubble) {
    this.#take(bubble, true);
    this.field.value = bubble.text;
  }

  /** One kind line above the field; "" takes it away. */
  tell(key) {
    if ((this.notice.dataset.say ?? "") === key) return;
    this.notice.dataset.say = key;
    this.notice.textContent = key && say(key);
  }

  #form() {
    const send = button({ class: "send", "data-say-label": "send" }, icon("send"));
    send.type = "submit";
    return make(
      "form",
      {
        class: "composer",
        onsubmit: (event) => {
          event.preventDefault();
          this.#send();
        },
        onkeydown: (event) => event.key === "Escape" && this.#stepBack(),
      },
      this.notice,
      this.menu.element,
      this.attach.element,
      this.context,
      make("div", { class: "row" }, this.menu.opener, this.attach.opener, this.field, send),
      this.picker,
    );
  }

  #openMenu() {
    this.attach.leave();
    fillMenu(this.menu, this.#commands, this.phone.blocked, {
      say: (text) => this.#sayAtOnce({ text }),
      block: () => {
        this.menu.leave();
        this.phone.block();
      },
    });
  }

  #take(bubble, changing) {
    if (this.#changing) this.field.value = "";
    this.#about = bubble;
    this.#changing = changing;
    this.#drawContext();
    this.field.focus();
  }

  #send() {
    const text = this.field.value.trim();
    if (this.#changing) {
      if (text && text !== this.#about.text) this.phone.change(this.#about, text);
    } else if (text || this.#files.length) {
      this.phone.say({ text, about: this.#about?.message ?? "" }, this.#files);
      this.#files = [];
    }
    this.field.value = "";
    this.#take(null, false);
    this.tell("");
  }

  /** A command, a recording or a place: what is being written stays. */
  #sayAtOnce(message, blobs = []) {
    this.menu.leave();
    this.attach.leave();
    this.phone.say(message, blobs);
    this.field.focus();
  }

  #stepBack() {
    if (this.menu.leave() || this.attach.leave()) return;
    this.#files = [];
    this.#take(null, false);
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "ArrowUp" && !this.field.value && this.phone.lastOwn()) {
      event.preventDefault();
      this.change(this.phone.lastOwn());
    }
  }

  #paste(event) {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    this.#add(event.clipboardData.files);
  }

  #add(files) {
    const fitting = [...files].filter((file) => file.size <= LARGEST);
    this.tell(fitting.length < files.length ? "tooLarge" : "");
    this.#files.push(...fitting);
    this.attach.leave();
    this.#drawContext();
    this.field.focus();
  }

  #drawContext() {
    const parts = this.#files.map((file) => this.#drawFile(file));
    if (this.#about) {
      const what = make("strong", { "data-say": this.#changing ? "editing" : "replying" });
      const text = make("span", { dir: "auto" }, summary(this.#about));
      const cancel = { "data-say-label": "cancel", onclick: () => this.#take(null, false) };
      parts.unshift(make("div", { class: "reference" }, what, text), button(cancel, icon("close")));
    }
    this.context.replaceChildren(...parts);
    this.context.hidden = parts.length === 0;
  }

  #drawFile(file) {
    const remove = () => {
      this.#files = this.#files.filter((other) => other !== file);
      this.#drawContext();
      this.field.focus();
    };
    const picture = file.type.startsWith("image/");
    return make(
      "div",
      { class: "brought" },
      picture ? make("img", { src: URL.createObjectURL(file), alt: say("photo") }) : icon("document"),
      !picture && make("span", {}, file.name),
      button({ "data-say-label": "remove", onclick: remove }, icon("close")),
    );
  }
}
