import { codebookBy } from '../../core/codebook/methods.ts';
import { zipfTallies } from './zipf-tallies.ts';

/* A process by itself: prints how many bytes the fastest prefix code of 5,000 symbols adds to it at its peak. */

const tallies = zipfTallies(5000);
codebookBy('fastest-prefix', tallies.slice(0, 100)); // what is loaded and compiled is not the table's doing
const before = process.memoryUsage.rss();
codebookBy('fastest-prefix', tallies);
console.log(process.resourceUsage().maxRSS * 1024 - before);
