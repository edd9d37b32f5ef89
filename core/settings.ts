import * as v from 'valibot';
import { EDGE, EDGE_RANGE } from './audio/envelope.ts';
import { instruments, NOISE_RANGE } from './audio/sound.ts';
import { methods } from './codebook/codebook.ts';
import { DEFAULT_LIMIT, LIMIT_RANGE } from './codebook/length-limited.ts';
import { corpusNamesSchema, corpusTitlesSchema } from './compare/corpus.ts';
import { bindingsSchema, PATIENCE_RANGE, SETTLING_RANGE } from './keyer/settings.ts';
import { WEIGHT_RANGE } from './keyer/element-run.ts';
import { keyerModes } from './keyer/modes.ts';
import { exercises } from './practice/session.ts';
import { areas, defaultAreas } from './count/area.ts';
import { fists } from './timeline/fist.ts';
import { EFFECTIVE_RANGE, PITCH_RANGE, SPEED_RANGE, VOLUME_RANGE } from './units.ts';
import { within } from './within.ts';

/** The places of the window, in the order of the rail. */
export const places = ['library', 'codebook', 'listen', 'key', 'compare'] as const;

/** One of the window's places. */
export type Place = (typeof places)[number] | 'settings';

/** What the edges may be set to, in milliseconds. */
export const EDGE_MILLISECONDS = { least: EDGE_RANGE.least * 1000, most: EDGE_RANGE.most * 1000 } as const;

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
  effective: v.nullable(within(EFFECTIVE_RANGE)),
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
  /** How levers make dots and dashes. */
  keyer: v.picklist(keyerModes),
  /** Words per minute of the elements that a keyer makes. */
  keyerSpeed: within(SPEED_RANGE),
  /** Percent of a dot and its gap that sounds. */
  keyerWeight: v.pipe(within(WEIGHT_RANGE), v.integer()),
  /** Whether the levers change places. */
  keyerSwap: v.boolean(),
  /** Milliseconds that contacts may chatter after an edge. */
  keyerSettling: within(SETTLING_RANGE),
  /** Hertz of what is heard while one keys. */
  sidetonePitch: within(PITCH_RANGE),
  /** Percent of full loudness of it. */
  sidetoneVolume: within(VOLUME_RANGE),
  /** Seconds that a pause inside a codeword may last, but never less than 7 u; null for as long as one likes. */
  patience: v.nullable(within(PATIENCE_RANGE)),
  /** What the contacts of each device do; a device that is not named has what its kind begins with. */
  keyBindings: bindingsSchema,
  /** What is practised. */
  exercise: v.picklist(exercises),
  /** By what a passage that is heard is written down. */
  copyBy: v.picklist(['typed', 'keyed']),
  /** Whether indentation need not be keyed, and whether line ends need not. */
  freeIndentation: v.boolean(),
  freeLineEnds: v.boolean(),
  /** Whether the way to the next symbol is shown in the code tree. */
  showWay: v.boolean(),
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
  /** What those are called, each by what tells its name from others: some are gone when they have to be named. */
  comparedTitles: corpusTitlesSchema,
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
  keyer: 'iambic-b',
  keyerSpeed: 20,
  keyerWeight: 50,
  keyerSwap: false,
  keyerSettling: 0,
  sidetonePitch: 600,
  sidetoneVolume: 70,
  patience: 2,
  keyBindings: {},
  exercise: 'send',
  copyBy: 'typed',
  freeIndentation: true,
  freeLineEnds: true,
  showWay: true,
  place: 'library',
  installation: null,
  areas: defaultAreas,
  method: 'huffman',
  maxLength: DEFAULT_LIMIT,
  codebook: null,
  compared: null,
  comparedTitles: {},
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
