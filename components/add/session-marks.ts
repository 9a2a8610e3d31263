import { authorised, ILLNESS } from "../../lib/record/absences.ts";
import type { Entry } from "../../lib/record/entry.ts";
import type { MarkProps, SessionMark } from "../kit/Mark.tsx";

/** @returns how each session of an absence is drawn; nothing for what is none, to be spread into a mark */
export function sessionMarks(entry: Entry): Pick<MarkProps, "sessions"> {
  if (entry.kind !== "absence" || !entry.absence) return {};
  const { morning, afternoon, code } = entry.absence;
  const missed: SessionMark = code === ILLNESS ? "ill" : authorised(entry.absence) === false ? "out" : "unk";
  return { sessions: { morning: morning ? missed : "in", afternoon: afternoon ? missed : "in" } };
}
