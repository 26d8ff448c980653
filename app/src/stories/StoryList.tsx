import { stories } from "./stories";

/** The chapters to choose from. */
export function StoryList() {
  return (
    <div className="page">
      <h1>Stories</h1>
      <p className="words">
        Seven chapters on a sword with two edges. Each asks for your prediction first; the simulated tissue decides.
      </p>
      <ol className="cards">
        {stories.map(({ id, title, claim }, i) => (
          <li key={id}>
            <a className="button card" href={`#/stories/${id}`}>
              <b>
                {i + 1} · {title}
              </b>
              <small>{claim}</small>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
