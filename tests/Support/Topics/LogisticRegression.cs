namespace Ingest.Support.Topics;

/// <summary>Logistic regression with an L2 penalty, fitted by Newton's method (iteratively reweighted least squares): convex, so the weights are the same on every machine.</summary>
internal sealed class LogisticRegression
{
    private const int MostSteps = 100;
    private const double SmallestStep = 1e-9;

    /// <summary>One a column; the last is the bias, which is not penalised.</summary>
    private readonly double[] _weights;

    private LogisticRegression(int columns) => _weights = new double[columns + 1];

    public double Bias => _weights[^1];

    public ReadOnlySpan<double> Weights => _weights.AsSpan(0, _weights.Length - 1);

    /// <param name="rows">One a text.</param>
    /// <param name="labels">1 or 0.</param>
    /// <param name="importance">How much a row with a label counts.</param>
    /// <param name="penalty">Of half a squared weight.</param>
    public static LogisticRegression Fit(IReadOnlyList<double[]> rows, IReadOnlyList<int> labels, (double OfNo, double OfYes) importance, double penalty)
    {
        var fitted = new LogisticRegression(rows[0].Length);
        for (var step = 0; step < MostSteps && fitted.Step(rows, labels, importance, penalty) > SmallestStep; step++)
        {
        }

        return fitted;
    }

    /// <returns>The logarithm of the odds that a text with this row is about the topic.</returns>
    public double LogOddsOf(double[] row)
    {
        var logit = Bias;
        for (var column = 0; column < row.Length; column++)
            logit += row[column] * _weights[column];

        return logit;
    }

    /// <returns>The largest change of a weight.</returns>
    private double Step(IReadOnlyList<double[]> rows, IReadOnlyList<int> labels, (double OfNo, double OfYes) importance, double penalty)
    {
        var (size, gradient) = (_weights.Length, new double[_weights.Length]);
        var hessian = new double[size, size];
        for (var index = 0; index < rows.Count; index++)
            AddRow(rows[index], labels[index], labels[index] == 1 ? importance.OfYes : importance.OfNo, gradient, hessian);

        for (var column = 0; column < size - 1; column++)
        {
            gradient[column] += penalty * _weights[column];
            hessian[column, column] += penalty;
        }

        Solve(hessian, gradient);
        var largest = 0.0;
        for (var column = 0; column < size; column++)
        {
            _weights[column] -= gradient[column];
            largest = Math.Max(largest, Math.Abs(gradient[column]));
        }

        return largest;
    }

    private void AddRow(double[] row, int label, double importance, double[] gradient, double[,] hessian)
    {
        var probability = 1 / (1 + Math.Exp(-LogOddsOf(row)));
        var (error, curvature) = (importance * (probability - label), importance * Math.Max(1e-6, probability * (1 - probability)));
        // Most of a row is zero: a text has few of all signals.
        Span<int> columns = stackalloc int[row.Length + 1];
        var count = 0;
        for (var column = 0; column <= row.Length; column++)
        {
            if (ValueAt(row, column) != 0)
                columns[count++] = column;
        }

        for (var first = 0; first < count; first++)
        {
            var value = ValueAt(row, columns[first]);
            gradient[columns[first]] += error * value;
            for (var second = 0; second <= first; second++)
                hessian[columns[first], columns[second]] += curvature * value * ValueAt(row, columns[second]);
        }
    }

    /// <summary>The column behind the last is the bias's.</summary>
    private static double ValueAt(double[] row, int column) => column < row.Length ? row[column] : 1;

    /// <summary>Solves a symmetric positive system by Cholesky's decomposition, in place; only the lower half of the matrix is read.</summary>
    private static void Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            for (var row = column; row < size; row++)
            {
                var sum = matrix[row, column];
                for (var inner = 0; inner < column; inner++)
                    sum -= matrix[row, inner] * matrix[column, inner];

                matrix[row, column] = row == column ? Math.Sqrt(sum) : sum / matrix[column, column];
            }
        }

        for (var row = 0; row < size; row++)
        {
            for (var inner = 0; inner < row; inner++)
                right[row] -= matrix[row, inner] * right[inner];

            right[row] /= matrix[row, row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var inner = row + 1; inner < size; inner++)
                right[row] -= matrix[inner, row] * right[inner];

            right[row] /= matrix[row, row];
        }
    }
}
