// People with a Matrix client: the SDK of Element Web, with its own (Rust) cryptography.
//
// One process serves many people. It reads one command a line on stdin, {"id", "who", "do", ...},
// and writes one answer, {"id", "ok"} or {"id", "error"}, or one event a line, {"who", "event"}.
import { createDecipheriv, createHash, createCipheriv, randomBytes } from "node:crypto";
import readline from "node:readline";
import * as sdk from "matrix-js-sdk";
import { OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";

const quiet = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, getChild: () => quiet };
for (const name of ["log", "info", "debug", "warn", "error"]) console[name] = () => {};  // stdout is ours
const write = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const people = new Map();
const ENCRYPTED = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };

class Person {
  constructor(who, { url, user, device, token, password }) {
    Object.assign(this, { who, user, password, told: new Set() });
    this.client = sdk.createClient({
      baseUrl: url, userId: user, deviceId: device, accessToken: token, logger: quiet, cryptoCallbacks: {},
    });
  }

  async start({ strict }) {
    await this.client.initRustCrypto({ useIndexedDB: false });
    this.crypto = this.client.getCrypto();
    await this.crypto.bootstrapCrossSigning({
      authUploadDeviceSigningKeys: (make) =>
        make({ type: "m.login.password", identifier: { type: "m.id.user", user: this.user }, password: this.password }),
    });
    if (strict) this.crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
    this.client.on("RoomMember.membership", (_, member) => {
      if (member.userId === this.user && member.membership === "invite") this.client.joinRoom(member.roomId).catch(() => {});
    });
    this.client.on("Room.timeline", (event) => this.show(event));
    this.client.on("Event.decrypted", (event) => this.show(event));
    const ready = new Promise((done) => this.client.on("sync", (state) => state === "PREPARED" && done()));
    await this.client.startClient({ initialSyncLimit: 20, pollTimeout: 10000 });
    await ready;
  }

  async show(event) {
    if (event.isBeingDecrypted() || event.getSender() === this.user || event.isState()) return;
    const closed = event.isDecryptionFailure() ? event.decryptionFailureReason : "";
    if (event.isEncrypted() && !closed && event.getType() === "m.room.encrypted") return;
    const key = event.getId() + (closed ? " closed" : "");
    if (this.told.has(key)) return;
    this.told.add(key);
    const info = event.isEncrypted() && !closed ? await this.crypto.getEncryptionInfoForEvent(event) : null;
    write({ who: this.who, event: {
      room: event.getRoomId(), id: event.getId(), sender: event.getSender(), type: event.getType(),
      // The SDK takes relations out of an encrypted event's content; they are on the outside.
      content: { ...event.getContent(), "m.relates_to": event.getWireContent()["m.relates_to"] },
      redacts: event.isRedaction() ? event.getAssociatedId() : "",
      encrypted: event.isEncrypted(), closed, warning: info?.shieldColour ?? 0,
    } });
  }

  async createDirect({ other, encrypted = true, preset = "private_chat" }) {
    const made = await this.client.createRoom({
      preset, is_direct: true, invite: [other], initial_state: encrypted ? [ENCRYPTED] : [],
    });
    return made.room_id;
  }

  async createGroup({ others }) {
    const made = await this.client.createRoom({ preset: "private_chat", invite: others, initial_state: [ENCRYPTED] });
    return made.room_id;
  }

  async rooms() { return this.client.getRooms().map((room) => room.roomId); }
  async members({ room, joined = false }) {
    const members = (await this.client.getRoom(room)?.getMembers()) ?? [];
    const inside = joined ? ["join"] : ["join", "invite"];
    return members.filter((m) => inside.includes(m.membership)).map((m) => m.userId);
  }

  async send({ room, type = "m.room.message", content }) {
    return (await this.client.sendEvent(room, type, content)).event_id;
  }

  async sendFile({ room, content, base64 }) {
    const key = randomBytes(32), iv = Buffer.concat([randomBytes(8), Buffer.alloc(8)]);
    const cipher = createCipheriv("aes-256-ctr", key, iv);
    const sealed = Buffer.concat([cipher.update(Buffer.from(base64, "base64")), cipher.final()]);
    const { content_uri: url } = await this.client.uploadContent(sealed, { type: "application/octet-stream" });
    const unpadded = (bytes, kind) => bytes.toString(kind).replace(/=+$/, "");
    const file = {
      v: "v2", url, iv: unpadded(iv, "base64"),
      key: { kty: "oct", alg: "A256CTR", ext: true, key_ops: ["encrypt", "decrypt"], k: unpadded(key, "base64url") },
      hashes: { sha256: unpadded(createHash("sha256").update(sealed).digest(), "base64") },
    };
    return this.send({ room, content: { ...content, file } });
  }

  async getFile({ file }) {
    const url = this.client.mxcUrlToHttp(file.url, undefined, undefined, undefined, false, true, true);
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${this.client.getAccessToken()}` } });
    const sealed = Buffer.from(await answer.arrayBuffer());
    const digest = createHash("sha256").update(sealed).digest("base64").replace(/=+$/, "");
    if (digest !== file.hashes.sha256) throw new Error("the file was changed on its way");
    const open = createDecipheriv("aes-256-ctr", Buffer.from(file.key.k, "base64url"), Buffer.from(file.iv, "base64"));
    return Buffer.concat([open.update(sealed), open.final()]).toString("base64");
  }

  async leave({ room }) { await this.client.leave(room); return true; }
  async kick({ room, other }) { await this.client.kick(room, other); return true; }
  async invite({ room, other }) { await this.client.invite(room, other); return true; }
  async redact({ room, event }) { return (await this.client.redactEvent(room, event)).event_id; }
  async stop() { this.client.stopClient(); people.delete(this.who); return true; }
}

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, who, do: what, ...rest } = JSON.parse(line);
  try {
    if (what === "start") people.set(who, new Person(who, rest));
    const ok = await people.get(who)[what](rest);
    write({ id, ok: ok ?? null });
  } catch (problem) {
    write({ id, error: String(problem) });
  }
}).on("close", () => process.exit(0));
