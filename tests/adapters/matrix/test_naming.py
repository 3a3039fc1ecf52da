"""What somebody on Matrix is called, without what their client fills in for them."""

import pytest
from nio import MatrixUser

from adapters.matrix.listening import called


@pytest.mark.parametrize(
    ("display_name", "name"),
    [("Rosa", "Rosa"), (None, ""), ("", ""), ("rosa42", ""), ("@rosa42:example.org", "")],
)
def test_a_user_name_is_no_name(display_name: str | None, name: str) -> None:
    assert called(MatrixUser("@rosa42:example.org", display_name)) == name
