// Alipay speaks wall-clock time in Beijing without a zone. The Swedish locale happens to write exactly that shape.
const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `yyyy-MM-dd HH:mm:ss` in Beijing for an instant in epoch milliseconds. */
export function beijingTime(at: number): string {
  return beijing.format(at);
}

/** The same with milliseconds, as `gmt_refund` of a notification is written. */
export function beijingTimeWithMillis(at: number): string {
  return `${beijing.format(at)}.${String(((at % 1000) + 1000) % 1000).padStart(3, '0')}`;
}

/** `yyyyMMdd` in Beijing, the head of trade numbers and notification ids. */
export function beijingDay(at: number): string {
  return beijing.format(at).slice(0, 10).replaceAll('-', '');
}
