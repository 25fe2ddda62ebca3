namespace Gateway.Sandbox.Faults;

/// <summary>The rules in force. The oldest that matches is used up first.</summary>
internal sealed class FaultTable
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];
    private int _made;

    public FaultRule Add(Func<string, FaultRule> make)
    {
        lock (_gate)
        {
            var rule = make($"f{++_made}");
            _rules.Add(rule);
            return rule;
        }
    }

    public FaultRule? Take(string upstream, string method, string path)
    {
        lock (_gate)
        {
            var index = _rules.FindIndex(rule => rule.Matches(upstream, method, path));
            if (index < 0)
                return null;
            var rule = _rules[index];
            if (rule.Times == 1)
                _rules.RemoveAt(index);
            else
                _rules[index] = rule with { Times = rule.Times - 1 };
            return rule;
        }
    }

    public IReadOnlyList<FaultRule> Snapshot()
    {
        lock (_gate)
        {
            return [.. _rules];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }
}
