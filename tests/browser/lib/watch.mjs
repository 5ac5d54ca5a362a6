// Listens to a page and collects what no page may do: complain, fail to fetch, call strangers.

/** The list fills while the page lives; `expectedStatus` is what the document itself may answer. */
export function watch(page, origin, expectedStatus = 200) {
  const problems = [];
  const isExpected = (url) => expectedStatus >= 400 && url === page.url();
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    if (!isExpected(message.location().url)) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("requestfailed", (request) =>
    problems.push(`request failed: ${request.url()} (${request.failure()?.errorText})`));
  page.on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDocument) {
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
