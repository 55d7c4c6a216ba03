"""`Ref` of a secret is its ARN, as policies that name it need; MiniStack's CloudFormation answers its name."""

from ministack.services import secretsmanager
from ministack.services.cloudformation import provisioners


def _name(physical_id: str) -> str:
    return secretsmanager._resolve(physical_id)[0] or physical_id


def apply() -> None:
    handlers = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
    create, update, delete = handlers["create"], handlers["update"], handlers["delete"]

    def by_arn(answer):
        _, attributes = answer
        return attributes["Arn"], attributes

    handlers["create"] = lambda *args, **more: by_arn(create(*args, **more))
    handlers["update"] = lambda physical_id, *args, **more: by_arn(update(_name(physical_id), *args, **more))
    handlers["delete"] = lambda physical_id, *args, **more: delete(_name(physical_id), *args, **more)
