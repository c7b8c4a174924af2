/** Told how much of a file has gone up, in percent. */
export type Progress = (percent: number) => void;

/**
 * `fetch` that tells how far a file has come; browsers tell it of nothing but an XMLHttpRequest. What comes back is an
 * ordinary Response, and a connection that breaks is refused as by `fetch`.
 */
export const sendWithProgress =
  (progress: Progress) =>
  (url: string, { method = 'POST', headers, body }: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      new Headers(headers).forEach((value, name) => {
        request.setRequestHeader(name, value);
      });
      request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((loaded * 100) / Math.max(total, 1)));
      request.onload = () =>
        resolve(new Response(request.responseText, { status: request.status, headers: headersOf(request) }));
      request.onerror = () => reject(new TypeError('the upload broke off'));
      request.send(body instanceof FormData ? body : null);
    });

const headersOf = (request: XMLHttpRequest): Headers => {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return headers;
};
