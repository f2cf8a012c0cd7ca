/** Names as links to the pages of people. */
export function PeopleLinks({ people }: { people: { id: string; name: string }[] }) {
  return people.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <a href={`/people/${id}`}>{name}</a>
    </span>
  ))
}
