import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { synthesise } from '../../../core/audio/synthesis.ts';
import { WavReader } from '../../../core/audio/wav-reading.ts';
import { wavHeader, wavSamples } from '../../../core/audio/wav-writing.ts';
import { Receiver } from '../../../core/decode/receiver.ts';
import { units } from '../../../core/units.ts';
import { draws } from '../../../core/random.ts';
import { noise, normals, speech } from './channel.ts';
import {
  FARNSWORTH,
  type Gaps,
  heard,
  marksOf,
  randomWords,
  receive,
  RUN_ON,
  runOn,
  samplesOf,
  samplesOfMarks,
  SPACED,
  toneWith,
  type Words,
} from './transmission.ts';

const RATE = 8000;
const WORDS = randomWords(1, 30);
const asHeard = (words: Words, gaps: Gaps) => (gaps === RUN_ON ? runOn(words) : words);
const spacings = [
  ['run on', RUN_ON],
  ['spaced', SPACED],
  ['as Farnsworth spaced', FARNSWORTH],
] as const;

describe('a receiver', () => {
  test('hears the words that were sent, at any rate, speed, pitch, level and spacing', () => {
    const any = fc.record({
      rate: fc.constantFrom(8000, 11_025, 22_050, 48_000),
      speed: fc.integer({ min: 5, max: 60 }),
      pitch: fc.integer({ min: 300, max: 1200 }),
      level: fc.constantFrom(0.001, 0.1, 1),
      edge: fc.integer({ min: 2, max: 10 }).map((ms) => ms / 1000),
    });
    const gaps = fc.constantFrom(RUN_ON, SPACED, FARNSWORTH);
    fc.assert(
      fc.property(any, gaps, fc.nat(), (asked, spacing, seed) => {
        const words = randomWords(seed, 8);
        const reception = heard(receive(samplesOf(words, spacing, toneWith(asked)), asked.rate));
        expect(reception.words).toEqual(asHeard(words, spacing));
        expect(Math.abs(reception.pitch - asked.pitch)).toBeLessThan(2);
        expect(Math.abs(reception.speed / asked.speed - 1)).toBeLessThan(0.05);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('tells how letters are parted', () => {
    const gapOf = (gaps: Gaps) => heard(receive(samplesOf(WORDS, gaps, toneWith({})), RATE)).letterGap;
    expect(gapOf(RUN_ON)).toBeNull();
    expect(gapOf(SPACED)).toBeCloseTo(3, 1);
    expect(gapOf(FARNSWORTH)).toBeCloseTo(FARNSWORTH.letter, 1);
  });

  test('hears the same in whatever pieces the samples come', () => {
    const samples = samplesOf(randomWords(2, 6), SPACED, toneWith({}));
    const whole = receive(samples, RATE, samples.length);
    for (const piece of [1, 7, 1000, 50_000]) expect(receive(samples, RATE, piece)).toEqual(whole);
  }, 30_000);

  test('hears what went through a WAV of 16 bits', () => {
    const samples = samplesOf(WORDS, SPACED, toneWith({}));
    const reader = new WavReader();
    reader.push(wavHeader(RATE, samples.length));
    const [read] = reader.push(wavSamples(samples));
    expect(heard(receive(read ?? samples.subarray(0, 0), RATE)).words).toEqual(WORDS);
  });

  test('takes no element wrong of 10,000 letters in noise of -10 dB in the 500 Hz about the tone', () => {
    const words = randomWords(3, 2850);
    const tone = toneWith({});
    const receiver = new Receiver(RATE);
    const { marks, length } = marksOf(words, SPACED);
    const addNoise = noise(tone, 10, 4);
    for (const samples of synthesise(marks, length, tone)) receiver.push(addNoise(samples));
    expect(words.flat().length).toBeGreaterThan(9_900);
    const reception = heard(receiver.finish());
    expect(reception.words).toEqual(words);
    expect(reception.doubtful).toBe(0);
  }, 120_000);

  test.each([5, 12, 35, 60])('hears through that noise at %i WPM', (speed) => {
    const words = WORDS.slice(0, speed);
    const tone = toneWith({ speed });
    const noisy = noise(tone, 10, speed)(samplesOf(words, SPACED, tone));
    expect(heard(receive(noisy, RATE)).words).toEqual(words);
  });

  describe.each(spacings)('of what is sent %s', (_, gaps) => {
    const tone = toneWith({ level: 0.4 });
    const clean = samplesOf(WORDS, gaps, tone);
    const hears = (samples: Float32Array) => {
      expect(heard(receive(samples, RATE)).words).toEqual(asHeard(WORDS, gaps));
    };
    const everyOther = (at: number, samples: number) => Math.floor(at / samples) % 2 === 1;

    test('follows steps of the level by 20 dB', () => {
      hears(clean.map((sample, at) => sample * (everyOther(at, 23_456) ? 1 : 0.1)));
    });
    test('follows fading by 14 dB', () => {
      hears(clean.map((sample, at) => sample * (0.6 + 0.4 * Math.cos((2 * Math.PI * at) / 5 / RATE))));
    });
    test('minds neither an offset nor its steps', () => {
      hears(clean.map((sample, at) => sample + (everyOther(at, 7777) ? 0.5 : 0)));
    });
    test('minds neither clicks nor hum', () => {
      const draw = draws(5);
      const click = () => (draw() < 1 / RATE ? 2 * draw() - 1 : 0);
      hears(clean.map((sample, at) => sample + click() + 0.3 * Math.sin((2 * Math.PI * 50 * at) / RATE)));
    });
    test('minds no drop-outs of 16 ms in the middle of dashes', () => {
      const broken = clean.slice();
      const sampleAt = (at: number) => Math.round(at * 0.06 * RATE);
      for (const { start, end } of marksOf(WORDS, gaps).marks.filter((mark) => mark.end - mark.start === 3))
        broken.fill(0, sampleAt((start + end) / 2 - 2 / 15), sampleAt((start + end) / 2 + 2 / 15));
      hears(broken);
    });
    test('minds no weaker station beside it', () => {
      const other = samplesOf(randomWords(6, 60), SPACED, toneWith({ speed: 25, pitch: 900, level: 0.1 }));
      hears(clean.map((sample, at) => sample + (other[at] ?? 0)));
    });
    test('waits through silence and noise before and behind', () => {
      const longer = new Float32Array(clean.length + 50 * RATE);
      longer.set(clean, 30 * RATE);
      hears(longer);
      hears(noise(tone, 10, 7)(longer));
    });
    test('follows a speed that drifts by 2 %', () => {
      const { marks, length } = marksOf(WORDS, gaps);
      const drift = (at: number) => units(at + 0.02 * 200 * Math.sin(at / 200));
      const drifting = marks.map(({ start, end }) => ({ start: drift(start), end: drift(end) }));
      hears(samplesOfMarks(drifting, units(length + 4), tone));
    });
  });

  test.each([
    [[['.-']], SPACED],
    [[['...', '-']], SPACED],
    [[['.', '.', '.', '.']], SPACED],
    [[['---', '--']], SPACED],
    [[['.....']], RUN_ON],
    [[['----']], RUN_ON],
    [[['.-'], ['-'], ['-.']], SPACED],
    [[['-', '---']], SPACED],
    [[['-'], ['.----']], SPACED],
    [[['..-..', '---']], SPACED],
  ])('makes out as little as %j', (words, gaps) => {
    expect(heard(receive(samplesOf(words, gaps, toneWith({})), RATE)).words).toEqual(words);
  });
});

describe('a recording without Morse', () => {
  const normal = normals(8);
  const sine = (frequency: number) => (at: number) => 0.3 * Math.sin((2 * Math.PI * frequency * at) / RATE);
  const [low, middle, high] = [sine(440), sine(554), sine(659)];
  const chord = (at: number) => low(at) + middle(at) + high(at);
  const recorded = (of: (at: number) => number) =>
    Float32Array.from({ length: 20 * RATE }, (_, at) => of(at));
  const draw = draws(9);
  const moods = Array.from({ length: 2000 }, () => 10 ** (1.2 * draw()));
  const starts = moods.map(
    (
      (sum) => (mood) =>
        (sum += mood)
    )(0),
  ); // of tones and pauses of any length
  const uneven = (at: number) => starts.findIndex((start) => start > at / 240) % 2;
  const cases: readonly (readonly [string, Float32Array, string])[] = [
    ['nothing', new Float32Array(0), 'it is empty'],
    ['silence', recorded(() => 0), 'it is silent'],
    ['an offset', recorded(() => 0.4), 'it is silent'],
    ['noise', recorded(() => 0.1 * normal()), 'no tone stands out of it'],
    ['a short noise', recorded(() => 0.1 * normal()).slice(0, 900), 'no tone stands out of it'],
    ['a chord', recorded(chord), 'several tones sound in it at once'],
    [
      'a beaten chord',
      recorded((at) => chord(at) * Number(at % 4000 < 3000)),
      'several tones sound in it at once',
    ],
    ['a steady tone', recorded(low), 'its tone does not come in dots and dashes'],
    ['an uneven tone', recorded((at) => low(at) * uneven(at)), 'its tone does not come in dots and dashes'],
    ['one dot', samplesOf([['.']], SPACED, toneWith({})), 'its tone does not come in dots and dashes'],
  ];
  test.each(cases)('is refused in plain words: %s', (_, samples, complaint) => {
    expect(() => heard(receive(samples, RATE))).toThrow(complaint);
  });

  test.each([1, 2, 3, 4])('is refused when it is like speech (seed %i)', (seed) => {
    expect(receive(speech(seed, 40, RATE), RATE).kind).toBe('refused');
  });

  test('is given up after four minutes, for memory is not to grow without end', () => {
    const receiver = new Receiver(RATE);
    receiver.push(samplesOf([['.']], SPACED, toneWith({})));
    receiver.push(new Float32Array(300 * RATE));
    receiver.push(samplesOf(WORDS, SPACED, toneWith({})));
    expect(receiver.finish()).toMatchObject({ kind: 'refused' });
  });
});
