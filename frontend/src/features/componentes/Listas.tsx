import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { Breadcrumb } from '@/ui/Breadcrumb'
import { Stat, Stats } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { Pagination } from '@/ui/Pagination'
import { SummaryList } from '@/ui/SummaryList'
import { Tag } from '@/ui/Tag'
import { TaskList } from '@/ui/TaskList'
import { textos } from './textos'

export function Listas() {
  const t = useTextos(textos)
  const aqui = paths.componentes
  return (
    <section aria-labelledby="g-listas" className="pila-ancha">
      <h2 id="g-listas">{t.listas}</h2>
      <div className="pila">
        <h3>{t.cifras}</h3>
        <Stats>
          <Stat
            label={t.vencido}
            kind="error"
            value={dinero('4820000.00')}
            detail={<a href={aqui}>{t.obligaciones}</a>}
          />
          <Stat label={t.porVencer} value={dinero('12400000.00')} detail={t.obligaciones} />
          <Stat label={t.sinPresentar} kind="warning" value="1" />
        </Stats>
      </div>
      <div className="galeria-rejilla">
        <div className="pila">
          <h3>{t.tareas}</h3>
          <TaskList
            numbered
            items={[
              { key: '1', title: t.tarea1, href: aqui, status: t.tarea1Estado },
              {
                key: '2',
                title: t.tarea2,
                hint: t.tarea2Ayuda,
                href: aqui,
                status: <Tag kind="info">{t.estadoInfo}</Tag>,
              },
              {
                key: '3',
                title: t.tarea3,
                status: <span className="suave">{t.tarea3Estado}</span>,
              },
            ]}
          />
        </div>
        <div className="pila">
          <h3>{t.resumen}</h3>
          <SummaryList
            rows={[
              { key: 'p', label: t.periodo, value: t.periodoValor, changeHref: aqui },
              { key: 't', label: t.total, value: dinero('5928000.00') },
            ]}
          />
          <Details summary={t.detalle}>
            <p>{t.detalleTexto}</p>
          </Details>
        </div>
      </div>
      <div className="pila">
        <h3>{t.paginas}</h3>
        <Pagination
          page={5}
          pageSize={25}
          total={230}
          hrefFor={(n) => `${aqui}?pagina=${String(n)}`}
        />
        <h3>{t.migas}</h3>
        <Breadcrumb
          crumbs={[
            { label: t.inicio, href: paths.inicio },
            { label: t.aqui, href: aqui },
          ]}
        />
      </div>
    </section>
  )
}
