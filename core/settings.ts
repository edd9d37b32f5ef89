import * as v from 'valibot';
import { EDGE, EDGE_RANGE } from './audio/envelope.ts';
import { instruments, NOISE_RANGE } from './audio/sound.ts';
import { methods } from './codebook/codebook.ts';
import { DEFAULT_LIMIT, LIMIT_RANGE } from './codebook/length-limited.ts';
import { corpusNamesSchema } from './compare/corpus.ts';
import { areas, defaultAreas } from './count/area.ts';
import { fists } from './timeline/fist.ts';
import { PITCH_RANGE, SPEED_RANGE, VOLUME_RANGE } from './units.ts';

/** The places of the window, in the order of the rail. */
export const places = ['library', 'codebook', 'listen', 'compare'] as const;

/** One of the window's places. */
export type Place = (typeof places)[number] | 'settings';

/** What the edges may be set to, in milliseconds. */
export const EDGE_MILLISECONDS = { least: EDGE_RANGE.least * 1000, most: EDGE_RANGE.most * 1000 } as const;

const within = (range: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.finite(), v.minValue(range.least), v.maxValue(range.most));
const id = v.pipe(v.number(), v.safeInteger());

/** A choice of areas: at least one, and none twice. */
export const areasSchema = v.pipe(
  v.array(v.picklist(areas)),
  v.nonEmpty(),
  v.check((chosen) => new Set(chosen).size === chosen.length, 'an area is named twice'),
  v.readonly(),
);

/** What each setting may be. Each is checked alone, so that one spoilt value does not cost the others. */
const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  /** Words per minute that Sounder starts with. */
  speed: within(SPEED_RANGE),
  /** Hertz that Sounder starts with. */
  pitch: within(PITCH_RANGE),
  /** Percent of full loudness that Sounder starts with. */
  volume: within(VOLUME_RANGE),
  /** Words per minute in all, by longer gaps between letters; null where it is the speed of the letters. */
  effective: v.nullable(within(SPEED_RANGE)),
  /** How letters are parted; null where the codebook decides. */
  spacing: v.nullable(v.picklist(['run-on', 'spaced'])),
  instrument: v.picklist(instruments),
  /** Milliseconds that a mark takes to rise and to fall. */
  edge: within(EDGE_MILLISECONDS),
  /** Whether a lamp is lit while a mark sounds. */
  lamp: v.boolean(),
  /** Decibels that noise lies below the tone; null for none. */
  noise: v.nullable(within(NOISE_RANGE)),
  /** Whether the level comes and goes. */
  fading: v.boolean(),
  /** Whose hand keys. */
  fist: v.picklist(fists),
  /** Whether the source is hidden until it was heard. */
  hide: v.boolean(),
  /** Where the window was last. */
  place: v.picklist([...places, 'settings']),
  /** The installation whose codebook and modules are in use. */
  installation: v.nullable(id),
  /** The areas of every library that count. */
  areas: areasSchema,
  /** How codewords are given. */
  method: v.picklist(methods),
  /** The most elements of a codeword by the method length-limited; where that is too few, the fewest that will do. */
  maxLength: v.pipe(within(LIMIT_RANGE), v.integer()),
  /** The kept codebook in use; null where one is made from corpus and method. */
  codebook: v.nullable(id),
  /** What is compared; null where Sounder chooses. */
  compared: v.nullable(corpusNamesSchema),
  /** The areas over which it is. */
  comparedAreas: areasSchema,
  /** How codewords are given for it. */
  comparedMethod: v.picklist(methods),
  /** The module that was last open. */
  module: v.nullable(id),
});

/** What may be asked to change: any of the settings, and nothing else. */
export const settingsChangeSchema = v.partial(v.strictObject(settingsSchema.entries));

/** The settings to change; what is left out or undefined stays as it is. */
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;

/** What a person chose, and where they were. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** What holds until something is chosen. */
export const defaultSettings: Settings = {
  theme: 'system',
  speed: 20,
  pitch: 600,
  volume: 70,
  effective: null,
  spacing: null,
  instrument: 'tone',
  edge: EDGE * 1000,
  lamp: false,
  noise: null,
  fading: false,
  fist: 'exact',
  hide: false,
  place: 'library',
  installation: null,
  areas: defaultAreas,
  method: 'huffman',
  maxLength: DEFAULT_LIMIT,
  codebook: null,
  compared: null,
  comparedAreas: ['library', 'tests', 'tools'],
  comparedMethod: 'huffman',
  module: null,
};

/** Settings from a file or another process: each value that fits, the default in place of one that does not. */
export function readSettings(stored: unknown): Settings {
  const given: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const kept = Object.entries(settingsSchema.entries).flatMap(([name, schema]) =>
    v.is(schema, given[name]) ? [[name, given[name]]] : [],
  );
  return { ...defaultSettings, ...(Object.fromEntries(kept) as Partial<Settings>) };
}
