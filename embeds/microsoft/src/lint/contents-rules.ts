import { readPng } from '../icons/png.ts';
import { packageFiles } from '../manifest/package-files.ts';
import type { LintRule, Linted } from './lint-rule.ts';

/** Every file that the manifest names. */
const namedFiles = ({ manifest }: Linted): string[] => [
  manifest.icons.color,
  manifest.icons.outline,
  ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file),
  ...manifest.composeExtensions.flatMap((each) => [each.apiSpecificationFile, ...each.commands.map((command) => command.apiResponseRenderingTemplateFile)]).filter((file) => typeof file === 'string'),
];

const icon = (given: Linted, name: string) => readPng(given.files.get(name) ?? new Uint8Array());

export const contentsRules: readonly LintRule[] = [
  {
    id: 'named-files-are-packed',
    holds: 'Every file that the manifest names is in the package: Microsoft’s own export leaves the API description out.',
    faults: (given) => namedFiles(given).filter((file) => !given.files.has(file)),
  },
  {
    id: 'nothing-else-is-packed',
    holds: 'Nothing else is in the package: what lies about in a folder must not travel to every tenant.',
    faults: (given) => [...given.files.keys()].filter((file) => file !== packageFiles.manifest && !namedFiles(given).includes(file)),
  },
  {
    id: 'files-are-the-described-ones',
    holds: 'The packed manifest, languages, description and template are the ones that were checked.',
    faults: (given) =>
      ([[packageFiles.manifest, given.manifest], [packageFiles.welsh, given.welsh], [packageFiles.apiDescription, given.apiDescription], [packageFiles.template, given.template]] as const)
        .filter(([file, content]) => given.files.has(file) && JSON.stringify(JSON.parse(new TextDecoder().decode(given.files.get(file)))) !== JSON.stringify(content))
        .map(([file]) => file),
  },
  {
    id: 'colour-icon',
    holds: 'The colour icon is a PNG of 192 by 192 pixels that fills its ground.',
    faults: (given) => {
      const read = icon(given, given.manifest.icons.color);
      if (read === undefined) return ['not a PNG with opacity'];
      const corners = [3, read.rgba.length - 1].every((at) => read.rgba[at] === 255);
      return read.width === 192 && read.height === 192 && corners ? [] : [`${read.width} x ${read.height}${corners ? '' : ', transparent'}`];
    },
  },
  {
    id: 'outline-icon',
    holds: 'The outline icon is a PNG of 32 by 32 pixels, white on nothing.',
    faults: (given) => {
      const read = icon(given, given.manifest.icons.outline);
      if (read === undefined) return ['not a PNG with opacity'];
      const pixels = Array.from({ length: read.width * read.height }, (_, at) => read.rgba.subarray(at * 4, at * 4 + 4));
      const isWhite = pixels.every(([red, green, blue, opacity]) => opacity === 0 || (red === 255 && green === 255 && blue === 255));
      const isTransparent = pixels.some(([, , , opacity]) => opacity === 0) && pixels.some(([, , , opacity]) => opacity === 255);
      return read.width === 32 && read.height === 32 && isWhite && isTransparent ? [] : [`${read.width} x ${read.height}${isWhite ? '' : ', not white'}${isTransparent ? '' : ', no ground to see through'}`];
    },
  },
];
