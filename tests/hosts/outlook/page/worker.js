/** Sends the page's requests, where they come from a worker. */
self.onmessage = async ({ data: { number, url, init } }) => {
  try {
    const response = await fetch(url, init);
    self.postMessage({
      number,
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    });
  } catch {
    self.postMessage({ number, status: 0, type: "", text: "" });
  }
};
