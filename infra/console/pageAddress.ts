/**
 * What the content network runs on a request below `/console/`: an address that names no file is a page of the
 * application, which its one HTML file draws.
 */
export const pageAddress = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/i.test(request.uri)) request.uri = '/console/index.html';
  return request;
}`
