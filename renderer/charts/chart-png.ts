import type { ChartFile } from './chart-svg.ts';

/** So that it is sharp on a screen with twice the pixels. */
const SCALE = 2;

/** A chart as the bytes of a PNG, at twice its size. */
export async function chartPng({ svg, width, height }: ChartFile): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw a chart on');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
