// Listens to a page and collects what no page may do: complain, fail to fetch, call strangers.

/**
 * The list fills while the page lives; `expectedStatus` is what the document itself may answer, and
 * where the address fits `refusedAt`, 422 is what should come.
 */
export function watch(page, origin, expectedStatus = 200, refusedAt = undefined) {
  const problems = [];
  const isRefused = (url) => Boolean(refusedAt?.test(new URL(url || origin).pathname));
  const isExpected = (url) => (expectedStatus >= 400 && url === page.url()) || isRefused(url);
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    if (!isExpected(message.location().url)) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  // What a page takes back itself, because something newer is wanted, did not fail.
  page.on("requestfailed", (request) => {
    const { errorText } = request.failure() ?? {};
    if (errorText === "net::ERR_ABORTED") return;
    problems.push(`request failed: ${request.url()} (${errorText})`);
  });
  page.on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    const isExpectedly = response.status() === 422 && isRefused(response.url());
    if (response.status() >= 400 && !isDocument && !isExpectedly) {
      problems.push(`status ${response.status()}: ${response.url()}`);
    }
  });
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) {
      problems.push(`request to another site: ${request.url()}`);
    }
  });
  return problems;
}
