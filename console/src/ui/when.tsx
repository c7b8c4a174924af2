import { fromIso, shanghaiTimeText } from '@redress/domain';

/** A moment on the shop's clock (Beijing time), as all times in the console. */
export const When = ({ at }: { readonly at: string }) => {
  const instant = fromIso(at);
  return (
    <time className="number" dateTime={at}>
      {instant === null ? at : shanghaiTimeText(instant)}
    </time>
  );
};
