/**
 * Brings one phone's messages to the bot, in order, each until it is accepted.
 *
 * Every message keeps its id, so that bringing it twice is harmless. While the bot cannot take
 * it we wait a little longer each time; only what the bot will never take is given up.
 */
const LONGEST_WAIT = 10_000;

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export class Post {
  #queue = [];
  #busy = false;

  /** `report(item, state)` hears "again", "accepted" or "refused". */
  constructor(phone, report) {
    this.path = `/phones/${encodeURIComponent(phone)}`;
    this.report = report;
  }

  /** `message` is what the server's Post has; `blobs` are uploaded first. */
  bring(message, blobs = []) {
    const item = { message: { id: crypto.randomUUID(), ...message }, blobs: [...blobs] };
    this.#queue.push(item);
    this.#work();
    return item;
  }

  async #work() {
    if (this.#busy) return;
    this.#busy = true;
    for (let wait = 1000; this.#queue.length; ) {
      const item = this.#queue[0];
      const state = await this.#deliver(item);
      this.report(item, state);
      if (state === "again") {
        await rest(wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      } else {
        this.#queue.shift();
        wait = 1000;
      }
    }
    this.#busy = false;
  }

  async #deliver(item) {
    try {
      for (const blob of item.blobs) {
        const kept = await fetch("/files", {
          method: "POST",
          body: blob,
          headers: { "Content-Type": blob.type || "application/octet-stream" },
        });
        if (!kept.ok) return outcome(kept);
        (item.message.files ??= []).push((await kept.json()).source);
        item.blobs = item.blobs.slice(1);
      }
      return outcome(
        await fetch(this.path, {
          method: "POST",
          body: JSON.stringify(item.message),
          headers: { "Content-Type": "application/json" },
        }),
      );
    } catch {
      return "again"; // nobody there
    }
  }
}

function outcome(answer) {
  if (answer.ok) return "accepted";
  return answer.status < 500 ? "refused" : "again";
}
