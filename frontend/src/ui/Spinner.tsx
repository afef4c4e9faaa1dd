import './Spinner.css'

/** Turning ring. Alone it says nothing: put words beside it. */
export function Spinner() {
  return <span className="giro" aria-hidden="true" />
}
