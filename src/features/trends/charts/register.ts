import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import annotation from 'chartjs-plugin-annotation'

Chart.register(
  ...[BarController, LineController, MatrixController],
  ...[BarElement, LineElement, MatrixElement, PointElement],
  ...[CategoryScale, LinearScale],
  Tooltip,
  annotation,
)
