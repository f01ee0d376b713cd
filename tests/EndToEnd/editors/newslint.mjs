import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program under test: the published native one, or what NEWSLINT names. */
export const newslint = path.resolve(process.env.NEWSLINT ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../artifacts/native/newslint'));
