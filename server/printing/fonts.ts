import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const family = '@expo-google-fonts/source-sans-3';

/** Files of the letters that come with the program; nothing of the machine is used, so that every machine prints alike. */
export const fontFiles: readonly string[] = [
  `${family}/400Regular/SourceSans3_400Regular.ttf`,
  `${family}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  `${family}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  `${family}/700Bold/SourceSans3_700Bold.ttf`,
].map((name) => resolve(name));
export const fontFamily = 'Source Sans 3';
