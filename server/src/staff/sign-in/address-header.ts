/** The address of whoever asks, as the server sees it; taken from nobody's word. */
export const addressHeader = 'x-redress-address';
