/**
 * Building elements. What people say goes in as text and attributes, never as markup; the page's
 * policy (trusted types) refuses anything else.
 */
import { translate } from "./texts.js";

/** An element; traits that start with "on" are listeners, the others attributes. */
export function make(tag, traits = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  translate(element);
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

export const button = (traits, ...children) =>
  make("button", { type: "button", ...traits }, ...children);

const SHAPES = {
  send: "M12 19V6M6 11.500 12 5.500l6 6",
  attach: "M12 5v14M5 12h14",
  menu: "M5 7h14M5 12h14M5 17h9",
  reply: "M10 6 4.500 11.500 10 17M5 11.500h8.500c4 0 6 2.500 6 6.500",
  edit: "M5 19l1-4L16.500 4.500l3 3L9 18zM14.500 6.500l3 3",
  react: "M7 11v8.500H4V11zM7 11l4-7c1.700 0 2.600 1.200 2.300 2.700L12.700 10H18c1.500 0 2.300 1.100 2 2.400l-1.400 5.300c-.3 1.100-1.100 1.800-2.200 1.800H7",
  close: "M6 6l12 12M18 6 6 18",
  waiting: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500V12l3 2",
  accepted: "M5 12.500l4.500 4.500L19 7.500",
  refused: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v5.500M12 16.300v.2",
  location: "M12 21c4.500-5 6.500-8 6.500-11.200a6.500 6.500 0 0 0-13 0C5.500 13 7.500 16 12 21zM12 12.200a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z",
  file: "M4.500 6.500h15v11h-15zM4.500 15l4.200-4 3.800 3.500 2.500-2 4.500 3.500M15.500 9.700v.1",
  document: "M7 3.500h7l4 4v13H7zM14 3.500v4h4",
  voice: "M12 14.500a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11.500a6 6 0 0 0 12 0M12 17.500V21",
  stop: "M7.500 7.500h9v9h-9z",
  newer: "M12 5v13M6 12.500l6 6 6-6",
  sun: "M12 16.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
};
const SVG = "http://www.w3.org/2000/svg";

/** A small drawing, silent for screen readers. */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", `icon icon-${name}`);
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", SHAPES[name]);
  drawing.append(line);
  return drawing;
}
