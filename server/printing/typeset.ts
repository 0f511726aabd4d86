import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { fontFiles } from './fonts.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * A template of ours with data that is only ever read as strings; pictures by path. PDF, tagged, letters inside; nothing is
 * fetched. Error: what the typesetter could not do, with its words.
 */
export async function typeset(
  template: string,
  dataPath: string,
  data: object,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const compiler = createTypstCompiler();
  await compiler.init({
    // in an object, or the package warns on the console
    getModule: () =>
      ({
        module_or_path: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
      }) as unknown as Uint8Array,
    beforeBuild: [
      loadFonts(
        fontFiles.map((file) => new Uint8Array(readFileSync(file))),
        { assets: false },
      ),
    ],
  });
  compiler.mapShadow(dataPath, new TextEncoder().encode(JSON.stringify(data)));
  for (const [path, bytes] of pictures) compiler.mapShadow(path, bytes);
  compiler.addSource('/main.typ', template);
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: '/main.typ',
    format: CompileFormatEnum.pdf,
    diagnostics: 'full',
  });
  if (!result)
    throw new Error(`the paper was not set: ${diagnostics?.map(({ message }) => message).join('; ')}`);
  return result;
}
