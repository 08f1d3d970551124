import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..', '..');

/** A small copy of the house that a test may break: the given files, and the installed packages. */
export const buildPlantedHouse = (files: Readonly<Record<string, string>>): { house: string; remove: () => void } => {
  const house = mkdtempSync(path.join(tmpdir(), 'takhoyde-house-'));
  for (const name of ['survey-definitions', 'analysis', 'api', 'web', 'tests', 'scripts']) mkdirSync(path.join(house, name));
  for (const name of ['survey-definitions', 'analysis', 'api', 'web', 'tests']) {
    cpSync(path.join(checkout, name, 'package.json'), path.join(house, name, 'package.json'));
    symlinkSync(path.join(checkout, name, 'node_modules'), path.join(house, name, 'node_modules'));
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    writeFileSync(path.join(house, name), text);
  }
  return { house, remove: () => rmSync(house, { recursive: true, force: true }) };
};
