/**
 * The stages of the road, in the order in which most calls pass them. `wait`, `sign` and `commit` are
 * those of a registration: what waits is signed and committed together with others, and each of them
 * takes as long as the group does.
 */
export const roadStages = [
  'identify',
  'authenticate',
  'open',
  'handle',
  'wait',
  'sign',
  'commit',
  'seal',
] as const;
export type RoadStage = (typeof roadStages)[number];

/** When one call entered which stage. It exists only while somebody wants to know. */
export class StageTimes {
  /** On the process's own scale, `performance.now()`, as all times here. */
  readonly begunAt: number = performance.now();
  /** The stages that were entered, one after the other; one may come again. */
  readonly entered: RoadStage[] = [];
  readonly enteredAt: number[] = [];
  #endedAt: number | undefined;

  /** Ends the stage before, and begins one. A call that is refused ends in the stage it entered last. */
  enter(stage: RoadStage): void {
    this.entered.push(stage);
    this.enteredAt.push(performance.now());
  }

  /** Ends the last stage, once; milliseconds from the beginning to then. */
  end(): number {
    this.#endedAt ??= performance.now();
    return this.#endedAt - this.begunAt;
  }

  /** Milliseconds in the stage that was entered at a place of `entered`. */
  msAt(place: number): number {
    const end = this.enteredAt[place + 1] ?? this.#endedAt ?? performance.now();
    return end - this.enteredAt[place]!;
  }
}
