"""How many units two annotators must code: before a study, and until an interval is narrow enough."""

from kzannot.agreement.planner import HALF_WIDTH, units_missing, units_needed

__all__ = ["HALF_WIDTH", "units_missing", "units_needed"]
