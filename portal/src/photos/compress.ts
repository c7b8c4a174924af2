/** The longer side of a photo that is sent, in pixels: enough to see a scratch, a tenth of what the camera makes. */
const longest = 2_000;
const quality = 0.82;

/**
 * A photo made smaller on the phone, before it goes over a bad network. Redrawing leaves place and device of the camera behind as well.
 * What is no photo, or cannot be drawn here, is sent as it is.
 */
export const compressed = async (file: File): Promise<{ readonly blob: Blob; readonly name: string }> => {
  const asItIs = { blob: file, name: file.name };
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return asItIs;
  const picture = await drawn(file).catch(() => null);
  if (picture === null) return asItIs;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return asItIs;
  // Transparent parts would turn black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob === null) return asItIs;
  return { blob, name: `${file.name.replace(/\.[^.]*$/, '')}.jpg` };
};

/** An image element turns a photo the way it was held; older phones have nothing else. */
export const drawn = (file: Blob): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const address = URL.createObjectURL(file);
    const picture = new Image();
    picture.onload = () => {
      URL.revokeObjectURL(address);
      resolve(picture);
    };
    picture.onerror = () => {
      URL.revokeObjectURL(address);
      reject(new Error('not a picture'));
    };
    picture.src = address;
  });
