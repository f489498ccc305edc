// What every page has, in one file: a request less before the first page stands.
import './part-keep-typed.ts';
import './part-leave-quickly.ts';
import './part-read-aloud.ts';
