import { onOneLine } from '../../core/count/visible.ts';
import type { Installation, InstallationId } from '../../core/python/installation.ts';
import { nameOf } from './installation.ts';
import { count, counted } from './numbers.ts';

/** What came of adding a folder or zip, by what of it was listed before: `Added my-source in /home/ada/my-source.` */
export function addedWords(added: readonly Installation[], listed: readonly InstallationId[]): string | null {
  const news = added.filter(({ id }) => !listed.includes(id));
  const [first] = news.length === 0 ? added : news;
  if (first === undefined) return null;
  const where = `${nameOf(first)} in ${onOneLine(first.library)}`;
  const known = added.length - news.length;
  if (news.length === 0) {
    return known === 1
      ? `${where} is in the list already.`
      : `All ${counted(known, 'Python')} there are in the list already, first ${where}.`;
  }
  const what = news.length === 1 ? where : `${counted(news.length, 'Python')}, first ${where}`;
  const others =
    known === 0 ? '' : ` ${count(known)} more ${known === 1 ? 'was' : 'were'} in the list already.`;
  return `Added ${what}.${others}`;
}
