"""CloudFormation makes a bucket with Object Lock, as its template says.

MiniStack enforces Object Lock, but its CloudFormation leaves it out, so that every locked object would be refused.
"""

from ministack.services import s3
from ministack.services.cloudformation import provisioners


def _retention(props: dict) -> dict | None:
    rule = (props.get("ObjectLockConfiguration") or {}).get("Rule") or {}
    default = rule.get("DefaultRetention")
    if not default:
        return None
    return {key: int(value) if key in ("Days", "Years") else value for key, value in default.items()}


def _is_true(value: object) -> bool:
    return value is True or str(value).lower() == "true"


def apply() -> None:
    configure = provisioners._s3_apply_configurations

    def configure_with_lock(name, props, *old_props):
        configure(name, props, *old_props)
        if _is_true(props.get("ObjectLockEnabled")):
            s3._bucket_object_lock[name] = {"enabled": True, "default_retention": _retention(props)}
            s3._bucket_versioning[name] = "Enabled"

    provisioners._s3_apply_configurations = configure_with_lock
