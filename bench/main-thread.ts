/** What the main thread of a page did in one frame, in ms: script and layout (with style), and painting. */
export type FrameWork = { readonly scriptAndLayout: number; readonly painting: number };

type TraceEvent = { name: string; ph: string; ts: number; dur?: number; pid: number; tid: number; args?: { name?: string } };

const scriptAndLayout = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'TimerFire',
  'UpdateLayoutTree',
  'Layout',
  'HitTest',
]);
const painting = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit']);

const isEvent = (value: unknown): value is TraceEvent => value instanceof Object && 'name' in value && 'ts' in value;

/** The events of a kind that lie in no other of that kind, so that nothing counts twice. */
function outermost(events: readonly TraceEvent[], kinds: ReadonlySet<string>): readonly TraceEvent[] {
  let end = 0;
  return events.filter(({ name, ph, ts, dur = 0 }) => {
    if (ph !== 'X' || !kinds.has(name) || ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** Reads a trace of the browser: per frame of the page what its main thread did. The page is the one whose main thread drew most frames. */
export function framesIn(trace: string): readonly FrameWork[] {
  const read: unknown = JSON.parse(trace);
  const list: unknown = read instanceof Object ? Reflect.get(read, 'traceEvents') : null;
  const events = (Array.isArray(list) ? list : []).filter(isEvent).sort((one, other) => one.ts - other.ts);
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) => events.filter((each) => each.pid === pid && each.tid === tid && each.ph !== 'M'));
  const begins = (thread: readonly TraceEvent[]) =>
    thread.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  const [page] = threads.sort((one, other) => begins(other).length - begins(one).length);
  if (page === undefined) throw new Error('The trace holds no page.');
  const starts = begins(page);
  const sum = (some: readonly TraceEvent[], from: number, to: number) =>
    some.filter(({ ts }) => ts >= from && ts < to).reduce((total, { dur = 0 }) => total + dur, 0) / 1000;
  const [work, paint] = [outermost(page, scriptAndLayout), outermost(page, painting)];
  return starts.slice(1).map((to, at) => {
    const from = starts[at] ?? to;
    return { scriptAndLayout: sum(work, from, to), painting: sum(paint, from, to) };
  });
}
