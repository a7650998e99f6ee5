from pathlib import Path

import pytest
from kept_samples import NORTHWIND

from bowout.core.withdrawal import Withdrawal
from bowout.store.withdrawals import Withdrawals


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bowout" / "withdrawals"


@pytest.fixture
def store(folder: Path) -> Withdrawals:
    return Withdrawals(folder)


@pytest.fixture
def northwind() -> Withdrawal:
    return NORTHWIND
