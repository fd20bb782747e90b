const LIMIT = 50_000;

/** A function of one text that keeps its answers: labels repeat from row to row. It stops keeping after many, so that no file fills the memory. */
export function remember<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const kept = answers.get(text);
    if (kept !== undefined || answers.has(text)) return kept as Answer;
    const answer = read(text);
    if (answers.size < LIMIT && text.length < 300) answers.set(text, answer);
    return answer;
  };
}
