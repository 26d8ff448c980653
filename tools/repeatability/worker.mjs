// A worker of the page: it runs a scenario, or is a thread of the one that does.
import { serve } from "../../dist/index.js";
import { digestOf } from "./digest.mjs";

globalThis.onmessage = async ({ data: { port, ports, text, condition } }) => {
  if (port) {
    port.onmessage = ({ data: post }) => serve(post);
    return;
  }
  const hire = { size: ports.length + 1, start: (post) => ports[post.member - 1].postMessage(post) };
  try {
    globalThis.postMessage({ digest: await digestOf(text, { ...condition, hire }) });
  } catch (error) {
    globalThis.postMessage({ error: String(error) });
  }
};
