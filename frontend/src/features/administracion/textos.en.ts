import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Administration',
  intro: 'What you may administer or look up with your roles.',
  pqrsd: 'Petitions and complaints (PQRSD)',
  pqrsd_texto: 'Petitions, complaints, claims, suggestions and reports to attend to.',
  incidencias: 'Reported problems',
  incidencias_texto: 'What people say does not work.',
  usuarios: 'Users',
  usuarios_texto: 'Who has an account, with which roles and since when.',
  autorizaciones: 'Authorisations to sign',
  autorizaciones_texto: 'Who signs for the company, on which days and files.',
  solicitudes: 'Requests for accounts',
  solicitudes_texto: 'Who asks for an account for its company, and what is answered.',
  empresa: 'Company',
  empresa_texto: 'What the record says of your company, and how to change it.',
  cambiosDeEmpresa: 'Company changes',
  cambiosDeEmpresa_texto: 'What companies ask to change in their record.',
  accesos: 'Review of accesses',
  accesos_texto: 'Who has access, and whether it is still needed.',
  auditoria: 'Audit trail',
  auditoria_texto: 'Who did what and when, and the proof that nobody altered it.',
  boletin: 'SER bulletin',
  boletin_texto: 'Who gets it and what was published.',
  correos: 'Mails',
  correos_texto: 'What the system sent, what failed and what came back.',
  procesos: 'Jobs',
  procesos_texto: 'The work that follows each operation and how it ended.',
}

export default en
