import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Noto Sans SC (SIL Open Font License 1.1), so that Chinese looks the same on every machine. The PDF embeds only the letters it uses. */
export type Fonts = { readonly regular: Buffer; readonly medium: Buffer };

let loading: Promise<Fonts> | null = null;

/** The font files, read once: eleven megabytes each. */
export const fonts = (): Promise<Fonts> => {
  loading ??= load();
  return loading;
};

async function load(): Promise<Fonts> {
  const [regular, medium] = await Promise.all([
    read(import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
    read(import.meta.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf')),
  ]);
  return { regular, medium };
}

const read = (address: string): Promise<Buffer> => readFile(fileURLToPath(address));
