/**
 * The page's own few words, in Dutch and English.
 *
 * An element says what it shows with data-say="key", or what it is called with
 * data-say-label="key"; "{who}" in a text is its data-who. What people say is never translated.
 */
const WORDS = {
  nl: {
    intro: "Iedere telefoon is van iemand anders. Alles blijft op deze computer.",
    otherLanguage: "English",
    theme: "Licht of donker",
    phones: "Telefoons",
    connecting: "Verbinden…",
    connected: "Verbonden",
    lost: "Geen verbinding, we proberen het opnieuw",
    conversation: "Gesprek van {who} met Schakel",
    skip: "Naar het berichtveld van {who}",
    write: "Bericht",
    writeAs: "Bericht van {who}",
    send: "Versturen",
    menu: "Menu",
    attach: "Foto, spraak of plek",
    file: "Foto of bestand",
    record: "Spraakbericht opnemen",
    stop: "Opname stoppen en versturen",
    noMicrophone: "De microfoon is niet beschikbaar. Kies een geluidsbestand.",
    place: "Deel een plek",
    latitude: "Breedtegraad",
    longitude: "Lengtegraad",
    share: "Deel",
    block: "Blokkeer Schakel",
    unblock: "Laat Schakel weer toe",
    blocked: "Schakel is geblokkeerd op deze telefoon.",
    begin: "Begin het gesprek",
    empty: "Nog geen berichten",
    reply: "Antwoord hierop",
    edit: "Bewerk dit bericht",
    react: "Duim omhoog",
    replying: "Antwoord op",
    editing: "Bericht bewerken",
    cancel: "Annuleren",
    remove: "Weghalen",
    edited: "bewerkt",
    waiting: "Onderweg",
    again: "Het lukt nog niet. We proberen het zo weer; je bericht blijft bewaard.",
    accepted: "Aangekomen",
    refused: "Niet verstuurd",
    tooLarge: "Dat bestand is te groot: hoogstens 10 MB.",
    newer: "Nieuwe berichten",
    unread: "nieuw",
    photo: "Foto",
    voice: "Spraakbericht",
    video: "Video",
    document: "Bestand",
    location: "Plek",
    openMap: "Open op de kaart",
    earlier: "een eerder bericht",
  },
  en: {
    intro: "Each phone belongs to someone else. Everything stays on this computer.",
    otherLanguage: "Nederlands",
    theme: "Light or dark",
    phones: "Phones",
    connecting: "Connecting…",
    connected: "Connected",
    lost: "No connection, trying again",
    conversation: "Conversation of {who} with Schakel",
    skip: "To the message field of {who}",
    write: "Message",
    writeAs: "Message from {who}",
    send: "Send",
    menu: "Menu",
    attach: "Photo, voice or place",
    file: "Photo or file",
    record: "Record a voice message",
    stop: "Stop recording and send",
    noMicrophone: "The microphone is not available. Choose a sound file.",
    place: "Share a place",
    latitude: "Latitude",
    longitude: "Longitude",
    share: "Share",
    block: "Block Schakel",
    unblock: "Let Schakel in again",
    blocked: "Schakel is blocked on this phone.",
    begin: "Begin the conversation",
    empty: "No messages yet",
    reply: "Reply to this",
    edit: "Edit this message",
    react: "Thumbs up",
    replying: "Reply to",
    editing: "Editing a message",
    cancel: "Cancel",
    remove: "Remove",
    edited: "edited",
    waiting: "On its way",
    again: "That does not work yet. We will try again soon; your message is kept.",
    accepted: "Arrived",
    refused: "Not sent",
    tooLarge: "That file is too large: 10 MB at most.",
    newer: "New messages",
    unread: "new",
    photo: "Photo",
    voice: "Voice message",
    video: "Video",
    document: "File",
    location: "Place",
    openMap: "Open on the map",
    earlier: "an earlier message",
  },
};

const page = document.documentElement;

export const say = (key) => WORDS[page.lang][key];

export function translate(root) {
  for (const element of [root, ...root.querySelectorAll("[data-say], [data-say-label]")]) {
    const { say: text, sayLabel: label, who = "" } = element.dataset ?? {};
    if (text) element.textContent = say(text).replace("{who}", who);
    if (label) {
      const name = say(label).replace("{who}", who);
      element.setAttribute("aria-label", name);
      if (element.matches("button")) element.title = name;
      if (element.matches("textarea")) element.placeholder = say("write");
    }
  }
}

/** "nl" or "en"; anything else is Dutch. */
export function speak(language) {
  page.lang = language in WORDS ? language : "nl";
  translate(document);
}

export const time = (iso) =>
  new Date(iso).toLocaleTimeString(page.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
