/**
 * Runs in a page before anything of ours: the server tells it nothing of what changes, as if it had no stream. Not by a route of Playwright,
 * since one route is enough for the browser to keep no file and to ask here about every request.
 */
export const withoutStream = `{
  const { fetch } = window;
  window.fetch = (place, options) =>
    place === '/v1/events/stream' ? Promise.resolve(new Response(null, { status: 204 })) : fetch(place, options);
}`;
