/** After the first visit the Lab opens without a network, and on hosts without isolation headers it is isolated. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  addEventListener("load", () => {
    navigator.serviceWorker.register("./offline.js").catch(() => undefined);
  });
}
